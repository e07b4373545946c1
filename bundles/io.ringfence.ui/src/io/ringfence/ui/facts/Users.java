package io.ringfence.ui.facts;

import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the URLs with which a server tells who uses something. */
final class Users {

    /** Nobody reads a longer list. */
    static final int SHOWN = 50;

    private static final Pattern INSTANCE =
            Pattern.compile("/1\\.0/instances/([^/?]+)(?:\\?(?:.*&)?project=([^&]+).*)?");

    private Users() {}

    /** The instances among them. */
    static List<Entity> of(String server, List<String> urls) {
        List<Entity> users = new ArrayList<>();
        for (String url : urls) {
            Matcher matcher = INSTANCE.matcher(url);
            if (matcher.matches()) {
                String project = matcher.group(2);
                users.add(
                        new Entity(
                                server,
                                Kind.INSTANCE,
                                project == null ? Server.DEFAULT_PROJECT : decoded(project),
                                decoded(matcher.group(1))));
            }
        }
        return users;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // not an encoding: then it is the name itself
        }
    }
}
