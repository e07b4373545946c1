package io.ringfence.audit.ui.review;

import io.ringfence.audit.AuditResult;
import io.ringfence.model.Server;

/**
 * The audit of one server. The same object until the server is audited anew: who made something of
 * it can keep that as long.
 *
 * @param server as it was audited; perhaps it has answered anew meanwhile
 * @param result of this server alone
 */
public record ServerAudit(Server server, AuditResult result) {}
