package io.ringfence.audit;

/** The tables that ship with Ringfence: releases and advisories, each with its date. */
public record Tables() {}
