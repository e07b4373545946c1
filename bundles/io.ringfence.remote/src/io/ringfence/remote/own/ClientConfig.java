package io.ringfence.remote.own;

import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.ServerAddress;

import java.util.List;
import java.util.Map;

/**
 * Writes {@code config.yml} as {@code lxc} and {@code incus} read it (lxc/config/config.go). Every
 * text is quoted as JSON quotes it, which YAML reads as a text whatever it looks like.
 */
final class ClientConfig {

    private ClientConfig() {}

    /**
     * @param remotes by name
     */
    static String text(Flavour client, Map<RemoteName, OwnRemote.Kept> remotes) {
        StringBuilder text = new StringBuilder("default-remote: local\nremotes:\n");
        remotes.forEach(
                (name, kept) -> {
                    text.append("  ").append(quoted(name.text())).append(":\n");
                    entry(client, kept)
                            .forEach(line -> text.append("    ").append(line).append('\n'));
                });
        return text.append("aliases: {}\n").toString();
    }

    private static List<String> entry(Flavour client, OwnRemote.Kept kept) {
        String protocol = client == Flavour.LXC ? "lxd" : "incus";
        String auth = kept.auth().equals("none") ? "" : kept.auth();
        return List.of(
                "addr: " + quoted(address(kept.address())),
                "auth_type: " + quoted(auth),
                "project: " + quoted(kept.project().map(ProjectName::text).orElse("")),
                "protocol: " + protocol,
                "public: false");
    }

    /** The clients take {@code unix://} for the socket that is the usual one. */
    private static String address(String address) {
        return ServerAddress.isSocket(address) && !address.contains("//")
                ? address + "//"
                : address;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ' || each > '~') {
                quoted.append("\\u%04x".formatted((int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }
}
