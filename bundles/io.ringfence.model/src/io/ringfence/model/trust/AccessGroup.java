package io.ringfence.model.trust;

import java.util.List;

/**
 * A group of fine-grained authorization, from {@code /1.0/auth/groups}.
 *
 * @param permissions what its members may do
 * @param providerGroups groups of the identity provider whose members are members here, too
 */
public record AccessGroup(
        String name,
        String description,
        List<Permission> permissions,
        List<String> providerGroups) {

    public AccessGroup {
        permissions = List.copyOf(permissions);
        providerGroups = List.copyOf(providerGroups);
    }

    /**
     * A right.
     *
     * @param entityType as in {@code server}, {@code project}, {@code instance}
     * @param url which one, as in {@code /1.0/projects/shop}
     * @param entitlement as in {@code admin}, {@code operator}, {@code can_view}
     */
    public record Permission(String entityType, String url, String entitlement) {

        private static final String ROOT = "/1.0";

        /** On what, as in {@code server}, {@code project shop}. */
        public String target() {
            if (entityType.equals("server")) {
                return entityType;
            }
            String path = url.startsWith(ROOT) ? url.substring(ROOT.length()) : url;
            int slash = path.lastIndexOf('/');
            return entityType + " " + (slash < 0 ? path : path.substring(slash + 1));
        }
    }
}
