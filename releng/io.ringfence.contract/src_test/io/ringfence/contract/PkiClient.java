package io.ringfence.contract;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real client of a server with a folder of its own, filled with files of an authority. */
final class PkiClient {

    private final Lab lab;
    private final Path folder;

    /**
     * @param files {@code client.crt}, {@code client.key} and maybe {@code client.ca}
     */
    PkiClient(Lab lab, Path files, Path folder) throws IOException {
        this.lab = lab;
        this.folder = Files.createDirectory(folder);
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.filter(each -> each.toString().contains("client.")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /** Makes the lab a remote of this name, and takes whatever certificate it shows. */
    void add(String remote) throws IOException {
        run("remote", "add", remote, "https://" + lab.address(), "--accept-certificate")
                .expectSuccess();
    }

    /** Runs the client; nobody is there to answer a question. */
    Shell.Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(lab.program()));
        command.addAll(List.of(arguments));
        return Shell.run(
                folder,
                Map.of(lab.configVariable(), folder.toString(), "HOME", folder.toString()),
                Duration.ofMinutes(1),
                command);
    }

    /**
     * Whom the server takes this certificate for: {@code untrusted}, {@code restricted} or {@code
     * full}.
     */
    String rights() throws IOException {
        String answer = ask("GET", "/1.0", "");
        String auth =
                new ObjectMapper()
                        .readTree(answer.substring(answer.indexOf('{')))
                        .path("metadata")
                        .path("auth")
                        .asText();
        if (!auth.equals("trusted")) {
            return auth;
        }
        return ask("GET", "/1.0/projects/default", "").startsWith("HTTP/1.0 200")
                ? "full"
                : "restricted";
    }

    /** Lets the server add this certificate for a token. */
    void enterByToken(String token) throws IOException {
        String member = lab.product().equals("lxd") ? "password" : "trust_token";
        ask(
                "POST",
                "/1.0/certificates",
                "{\"type\":\"client\",\"%s\":\"%s\"}".formatted(member, token));
    }

    /**
     * Sends a request with openssl. The real clients do not show a certificate that the server's
     * authority did not sign, as the server asks for such only, and so cannot tell what it would
     * make of it. The certificate goes alone, as the real clients send it: given an authority,
     * openssl would send that, too.
     */
    private String ask(String method, String path, String body) throws IOException {
        Files.writeString(
                folder.resolve("request"),
                "%s %s HTTP/1.0\r\nHost: lab\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(method, path, body.length(), body));
        String command =
                "openssl s_client -quiet -connect %s -no-CAfile -cert client.crt -key client.key <request"
                        .formatted(lab.address());
        return Shell.run(folder, Map.of(), Duration.ofMinutes(1), List.of("sh", "-c", command))
                .expectSuccess();
    }
}
