package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Profile;

import org.eclipse.jdt.annotation.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Who uses a network, ACL or pool, read from its {@code used_by}.
 *
 * @param things how many use it, profiles that no instance has not counted
 * @param idleProfiles profiles that name it and that no instance has, as {@code project/name}
 */
public record UsedBy(int things, List<String> idleProfiles) {

    private static final String PROFILES = "/1.0/profiles/";

    /**
     * @param urls as the server sent them
     * @param self the URL path of the thing itself, which does not count
     */
    public static UsedBy of(List<String> urls, String self, CheckContext context) {
        int things = 0;
        List<String> idle = new ArrayList<>();
        for (String url : urls) {
            String profile = idleProfile(url, context);
            if (profile != null) {
                idle.add(profile);
            } else if (!path(url).equals(self)) {
                things++;
            }
        }
        return new UsedBy(things, List.copyOf(idle));
    }

    /**
     * Whether the server leaves out of {@code used_by} what this client may not see: it hides its
     * configuration from the same clients.
     */
    public static boolean isFiltered(CheckContext context) {
        return context.server().info().config() instanceof Known.Unknown;
    }

    /** Whether nothing uses it, or only profiles that no instance has. */
    public boolean nothing() {
        return things == 0;
    }

    /** The users that do not count, as evidence. */
    public Evidence evidence(Origin origin) {
        return new Evidence("used_by", String.join(", ", idleProfiles), origin);
    }

    private static @Nullable String idleProfile(String url, CheckContext context) {
        String path = path(url);
        if (!path.startsWith(PROFILES)) {
            return null;
        }
        String project = project(url);
        String name = decoded(path.substring(PROFILES.length()));
        Profile profile = context.index().profile(project, name);
        return profile != null && profile.usedBy().isEmpty() ? project + "/" + name : null;
    }

    private static String path(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /** URLs of things in the default project name no project. */
    private static String project(String url) {
        int query = url.indexOf("?project=");
        return query < 0 ? "default" : decoded(url.substring(query + "?project=".length()));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
