package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.model.NetworkAcl;

import java.util.List;
import java.util.function.Function;

/**
 * What the ACLs of a network or NIC do. Traffic that no rule matches is rejected, unless the
 * default action of its direction says otherwise (LXD how-to, "How to configure network ACLs",
 * section Configure default actions).
 */
enum AclEffect {
    /** There are none. */
    NONE,
    /** They limit at least one direction. */
    LIMITS,
    /** What they do not match is allowed, and they stop nothing. */
    LIMITS_NOTHING,
    /** An ACL that would decide it cannot be seen. */
    UNSEEN;

    static final String INGRESS_DEFAULT = "security.acls.default.ingress.action";
    static final String EGRESS_DEFAULT = "security.acls.default.egress.action";

    /**
     * @param project the project of the network
     * @param names names of ACLs
     * @param option the value of an option, empty when it is not set
     */
    static AclEffect of(
            String project,
            List<String> names,
            Function<String, String> option,
            CheckContext context) {
        if (names.isEmpty()) {
            return NONE;
        }
        if (!option.apply(INGRESS_DEFAULT).equals("allow")
                || !option.apply(EGRESS_DEFAULT).equals("allow")) {
            return LIMITS;
        }
        boolean unseen = false;
        for (String name : names) {
            NetworkAcl acl = context.index().acl(project, name);
            if (acl == null) {
                unseen = true;
            } else if (stops(acl.ingress()) || stops(acl.egress())) {
                return LIMITS;
            }
        }
        return unseen ? UNSEEN : LIMITS_NOTHING;
    }

    private static boolean stops(List<NetworkAcl.Rule> rules) {
        return rules.stream()
                .anyMatch(
                        rule -> !rule.action().equals("allow") && !rule.state().equals("disabled"));
    }
}
