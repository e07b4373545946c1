package io.ringfence.remote.own;

import io.ringfence.remote.tls.Fingerprint;

import java.util.Optional;

/**
 * A remote in a list of all there are.
 *
 * @param spec what it is called where a source is wanted
 * @param keeper who keeps it: {@code ringfence}, {@code lxc} or {@code incus}
 * @param linked whether Ringfence's own remote stands for one of that client
 * @param address as its keeper writes it; empty if that cannot be told
 * @param authType {@code tls}, {@code oidc}, {@code candid}, {@code bearer} or {@code none}
 * @param project empty when none is named
 * @param trust what the server must be: a certificate or an authority; empty if nothing is pinned
 * @param byAuthority whether {@code trust} is an authority's
 * @param trouble why it cannot be used, empty if nothing is known to be in the way
 */
public record RemoteRow(
        String spec,
        String keeper,
        boolean linked,
        String address,
        String authType,
        String project,
        Optional<Fingerprint> trust,
        boolean byAuthority,
        String trouble) {}
