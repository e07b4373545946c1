package io.ringfence.audit;

import java.time.LocalDate;

/**
 * A recorded decision to live with a finding.
 *
 * @param id identifies it in the exceptions file
 * @param owner who answers for it
 * @param reason why it is acceptable
 * @param expires the last day on which it counts
 */
public record AppliedException(String id, String owner, String reason, LocalDate expires) {}
