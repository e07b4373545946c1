package io.ringfence.model;

/** Placeholder until the shape of the host facts document is fixed. */
public record HostFacts(Raw raw) {}
