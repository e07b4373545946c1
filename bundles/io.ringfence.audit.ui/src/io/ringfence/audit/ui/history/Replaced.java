package io.ringfence.audit.ui.history;

import io.ringfence.model.ServerIdentity;

import java.time.Instant;

/**
 * Another server, or the same with another certificate, answers in the place of one that the estate
 * has captures of.
 *
 * @param before which server answered then
 * @param last when that one was captured last
 * @param now which one answers now
 * @param since when that one was captured first
 */
public record Replaced(ServerIdentity before, Instant last, ServerIdentity now, Instant since) {}
