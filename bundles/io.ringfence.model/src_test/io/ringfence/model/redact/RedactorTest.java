package io.ringfence.model.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class RedactorTest {

    private static final String HEX =
            "c9fcc6e7dc47c469611f6ee99fdd24e02963e973957ee25cd9e0c22c0d5d818c";

    private final Redactor redactor = new Redactor();

    private String redact(String json) throws JsonException {
        return text(redactor.redact(json.getBytes(StandardCharsets.UTF_8)).body());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void leavesAnAnswerWithoutSecretsUntouched() throws JsonException {
        byte[] answer =
                "{\"metadata\": {\"config\":{\"security.nesting\":\"true\"},\"n\":1.50}}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(redactor.redact(answer).body()).isSameAs(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "environment.DB_PASSWORD    | hunter2            | [redacted: password]",
                "environment.LANG           | C.UTF-8            | [redacted: value]",
                "environment.PASSWORD_FILE  | /run/secrets/db    | [redacted: value]",
                "environment.GITHUB_TOKEN   | anything           | [redacted: token]",
                "environment.X              | ghp_0123456789abcdefghijABCDEFGHIJ012345 | [redacted:"
                        + " token]",
                "environment.AWS            | AKIAIOSFODNN7EXAMPLE | [redacted: credentials]",
                "environment.URL            | postgres://app:s3cret@db/app | [redacted:"
                        + " credentials]",
                "environment.GIT_COMMIT     | 0123456789abcdef0123456789abcdef01234567 | [redacted:"
                        + " value]",
                "environment.ENABLE_PASSWORD_LOGIN | true        | [redacted: value]",
                "user.note                  | hello              | [redacted: value]",
                "user.api-key               | abcdef             | [redacted: token]",
                "cloud-init.vendor-data     | #cloud-config      | [redacted: value]",
                "core.trust_password        | hunter2            | [redacted: password]",
                "loki.auth.password         | hunter2            | [redacted: password]",
                "loki.auth.username         | bob                | [redacted: credentials]",
                "logging.main.target.password | hunter2          | [redacted: password]",
                "bgp.peers.a.password       | hunter2            | [redacted: password]",
                "oidc.client.secret         | hunter2            | [redacted: credentials]",
                "candid.api.key             | hunter2            | [redacted: credentials]",
                "rbac.agent.private_key     | hunter2            | [redacted: private key]",
                "maas.api.key               | a:b:c              | [redacted: credentials]",
                "network.ovn.client_key     | MIIE               | [redacted: private key]",
                "acme.email                 | root@example.org   | [redacted: value]",
                "acme.provider.environment  | CF_KEY=1           | [redacted: credentials]",
                "rbac.agent.public_key      | MFkw               | MFkw",
                "core.remote_token_expiry   | 15d                | 15d",
                "core.metrics_authentication| false              | false",
                "volatile.cloud-init.instance-id | c6f6          | c6f6",
                "oidc.client.id             | ringfence          | ringfence",
                "loki.api.url               | https://loki:3100  | https://loki:3100",
                "core.proxy_http | http://u:p%40ss@proxy:3128 | http://u:[redacted:"
                        + " password]@proxy:3128",
            })
    void replacesByNameAndLook(String key, String value, String expected) throws JsonException {
        assertThat(redact("{\"metadata\":{\"config\":{\"" + key + "\":\"" + value + "\"}}}"))
                .isEqualTo("{\"metadata\":{\"config\":{\"" + key + "\":\"" + expected + "\"}}}");
    }

    @Test
    void keepsTheTrustPasswordsBoolean() throws JsonException {
        String answer = "{\"metadata\":{\"config\":{\"core.trust_password\":true}}}";
        assertThat(redact(answer)).isEqualTo(answer);
    }

    @Test
    void keepsAnEmptyValue() throws JsonException {
        String answer = "{\"metadata\":{\"config\":{\"user.x\":\"\",\"environment.Y\":null}}}";
        assertThat(redact(answer)).isEqualTo(answer);
    }

    @Test
    void replacesNumbersOfASecretKey() throws JsonException {
        assertThat(redact("{\"config\":{\"user.pin\": 1234, \"n\": 5}}"))
                .isEqualTo("{\"config\":{\"user.pin\": \"[redacted: value]\", \"n\": 5}}");
    }

    @Test
    void findsAKeyThatIsWrittenWithEscapes() throws JsonException {
        assertThat(redact("{\"\\u0075ser.password\":\"hunter2\"}"))
                .isEqualTo("{\"\\u0075ser.password\":\"[redacted: password]\"}");
    }

    @Test
    void takesTheSecretOutOfATokenOperation() throws JsonException {
        String answer =
                """
                {"type":"sync","metadata":{"running":[{"class":"token","metadata":{
                "addresses":["127.0.0.1:8443"],"fingerprint":"%s",
                "request":{"name":"a","password":"hunter2","token":true},"secret":"%s"}}]}}\
                """
                        .formatted(HEX.replace('c', 'd'), HEX);
        assertThat(redact(answer))
                .isEqualTo(
                        answer.replace(HEX, "[redacted: token]")
                                .replace("hunter2", "[redacted: password]"));
    }

    @Test
    void takesWebsocketSecretsOutOfOperations() throws JsonException {
        String answer =
                """
                {"metadata":{"running":[
                {"class":"websocket","metadata":{"command":["mysql","-phunter2"],
                "environment":{"PW":"hunter2"},"fds":{"0":"%s","control":"%s"},"interactive":true}},
                {"class":"websocket","metadata":{"control":"%s","fs":"%s","secrets":{"0":"%s"}}}]}}\
                """
                        .replace("%s", HEX);
        assertThat(redact(answer)).doesNotContain(HEX).doesNotContain("hunter2");
    }

    @Test
    void leavesTheServersEnvironmentAndAnInstancesStateAlone() throws JsonException {
        String answer =
                """
                {"metadata":{"environment":{"kernel":"Linux"},"list":[{"state":{"status":"Running"},
                "command":"x","environment":{"PW":"x"},"control":"%s"}]}}\
                """
                        .formatted(HEX);
        assertThat(redact(answer)).isEqualTo(answer);
    }

    @Test
    void takesPrivateKeysOutOfAnyString() throws JsonException {
        String key = "-----BEGIN EC PRIVATE KEY-----\\nMHcC\\n-----END EC PRIVATE KEY-----";
        String cert = "-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n";
        assertThat(redact("{\"description\":\"" + cert + key + " end\"}"))
                .isEqualTo("{\"description\":\"" + cert + "[redacted: private key] end\"}");
        assertThat(redact("[\"-----BEGIN PRIVATE KEY-----\\nMHcC\"]"))
                .isEqualTo("[\"[redacted: private key]\"]");
    }

    @Test
    void takesSecretsOutOfMemberNames() throws JsonException {
        assertThat(redact("{\"a\":1,\"http://u:\\\"pw\\\"@h\" : {\"x\":\"http://a:b@c\"}}"))
                .isEqualTo(
                        "{\"a\":1,\"http://u:\\\"pw\\\"@h\" : {\"x\":\"http://a:[redacted:"
                                + " password]@c\"}}");
        assertThat(redact("{\"http://u:p\\\\w@h\" : 2}"))
                .isEqualTo("{\"http://u:[redacted: password]@h\" : 2}");
    }

    @Test
    void takesValuesOutOfLxcEnvironmentLines() throws JsonException {
        assertThat(
                        redact(
                                "{\"raw.lxc\":\"lxc.apparmor.profile = unconfined\\n"
                                        + "lxc.environment = DB_PASSWORD=hunter2\\n"
                                        + " lxc.environment.runtime=A=b c\\n"
                                        + "lxc.environment = PATH\\n"
                                        + "\"}"))
                .isEqualTo(
                        "{\"raw.lxc\":\"lxc.apparmor.profile = unconfined\\nlxc.environment ="
                                + " DB_PASSWORD=[redacted: password]\\n"
                                + " lxc.environment.runtime=A=[redacted: value]\\n"
                                + "lxc.environment = PATH\\n\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#cloud-config\npassword: hunter2\n",
                "#cloud-config\nusers:\n- name: a\n  passwd: $6$rounds=4096$abcdefgh$x\n",
                "#cloud-config\nchpasswd:\n  list: |\n    root:abc\n",
                "#!/bin/sh\nexport DB_PASSWORD=\"hunter2\"\n",
            })
    void seesPasswordsInCloudInitData(String data) {
        assertThat(SecretLook.kindOf("cloud-init.user-data", data)).isEqualTo(SecretKind.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#cloud-config\nssh_pwauth: false\nlock_passwd: true\npackages: [nginx]\n",
                "#cloud-config\nssh_authorized_keys:\n- ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me\n",
                "network:\n  version: 2\n",
                "#cloud-config\npassword: ${PASSWORD}\n",
            })
    void seesNoSecretWhereThereIsNone(String data) {
        assertThat(SecretLook.kindOf("cloud-init.user-data", data)).isEqualTo(SecretKind.VALUE);
    }

    @Test
    void aKeyIsAKeyAlsoInBase64() {
        assertThat(SecretLook.kindOf("user.k", "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1Ja"))
                .isEqualTo(SecretKind.PRIVATE_KEY);
        assertThat(SecretLook.kindOf("user.k", "LS0tLS1CRUdJTi!")).isEqualTo(SecretKind.VALUE);
    }

    @Test
    void aRandomWordIsAToken() {
        assertThat(SecretLook.kindOf("user.x", "q7Rk2LmZ9vXt4BcNw8YpHs6JdFgA3eUo"))
                .isEqualTo(SecretKind.TOKEN);
    }

    @Test
    void aMarkerStaysWhatItIs() throws JsonException {
        String answer = "{\"environment.X\":\"[redacted: password]\"}";
        assertThat(redact(answer)).isEqualTo(answer);
        assertThat(SecretKind.of("[redacted: password]")).contains(SecretKind.PASSWORD);
        assertThat(SecretKind.within("a=[redacted: value] b=[redacted: token]"))
                .contains(SecretKind.TOKEN);
        assertThat(SecretKind.within("[redacted: x]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html>",
                "{\"a\":",
                "{} {}",
                "{\"a\":1",
                "nonsense hunter2",
                "{\"a\":hunter2}",
            })
    void refusesWhatIsNotJsonWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> redact(text))
                .isInstanceOf(JsonException.class)
                .message()
                .isNotEmpty()
                .doesNotContain("hunter");
    }

    @Test
    void refusesOtherEncodings() {
        for (var charset :
                new java.nio.charset.Charset[] {
                    StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16
                }) {
            assertThatThrownBy(() -> redactor.redact("{\"user.x\":\"secret\"}".getBytes(charset)))
                    .isInstanceOf(JsonException.class);
        }
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> redact("[".repeat(100_000))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> redact("{\"a\":".repeat(100) + "1" + "}".repeat(100)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void tellsWhereElementsStandAfterReplacement() throws JsonException {
        Redacted redacted =
                redactor.redact(
                        "{\"metadata\":[ {\"user.a\":\"x\"} ,\"http://a:b@c\",{\"m\":[1]},7],\"z\":[1]}"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(elements(redacted))
                .containsExactly(
                        "{\"user.a\":\"[redacted: value]\"}",
                        "\"http://a:[redacted: password]@c\"",
                        "{\"m\":[1]}",
                        "7");
        assertThat(slice(redacted, redacted.metadata())).startsWith("[ {").endsWith(",7]");
    }

    @Test
    void tellsElementsOfArraysInsideOfAnObject() throws JsonException {
        Redacted redacted =
                redactor.redact(
                        "{\"metadata\":{\"running\":[{\"id\":\"1\"}],\"n\":{\"x\":[9]},\"success\":[{\"id\":\"2\"}]}}"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(elements(redacted)).containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\"}");
    }

    private static String[] elements(Redacted redacted) {
        int[] at = redacted.elements();
        String[] found = new String[at.length / 2];
        for (int i = 0; i < found.length; i++) {
            found[i] = slice(redacted, new int[] {at[2 * i], at[2 * i + 1]});
        }
        return found;
    }

    private static String slice(Redacted redacted, int[] at) {
        return new String(redacted.body(), at[0], at[1] - at[0], StandardCharsets.UTF_8);
    }
}
