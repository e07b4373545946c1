package io.ringfence.remote.tls;

/** Whom a server must be. */
public sealed interface ServerTrust
        permits Pin, AuthorityPin, AuthorityOrPin, SystemAuthorities, Unrevoked {}
