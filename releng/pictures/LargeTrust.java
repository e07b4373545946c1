import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Progress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Lets many more clients into the one server of a capture, and has it issue as many tokens.
 * Arguments: capture file, number, output file.
 */
final class LargeTrust {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How the modulus of a key of RSA with 2048 bit begins: an integer of 257 bytes, the first of
     * them 0.
     */
    private static final String MODULUS = "\u0002\u0082\u0001\u0001\0";

    public static void main(String[] args) throws Exception {
        Server small = new CaptureFile().read(Path.of(args[0]), Progress.NONE).servers().getFirst();
        int number = Integer.parseInt(args[1]);
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : small.answers().list()) {
            String request = answer.request();
            boolean certificates = request.startsWith("/1.0/certificates?");
            if (certificates || request.startsWith("/1.0/operations?")) {
                ObjectNode envelope = (ObjectNode) JSON.readTree(answer.body());
                if (certificates) {
                    clients((ArrayNode) envelope.required("metadata"), number);
                } else {
                    tokens((ArrayNode) envelope.required("metadata").required("running"), number);
                }
                answers.add(Answer.of(request, answer.status(), JSON.writeValueAsBytes(envelope)));
            } else {
                answers.add(answer);
            }
        }
        Server large =
                ServerReader.read(
                        small.name(),
                        small.captured(),
                        small.connection(),
                        new Answers(answers),
                        small.hostFacts());
        new CaptureFile()
                .write(new Capture(List.of(large)), Path.of(args[2]), "pictures", Instant.now());
    }

    /**
     * The same entries again and again, each with a key of its own: one of RSA with other digits.
     */
    private static void clients(ArrayNode list, int number) throws Exception {
        int patterns = list.size();
        byte[] certificate = new byte[0];
        int key = -1;
        for (int entry = 0; key < 0; entry++) {
            String text = list.get(entry).required("certificate").textValue();
            certificate = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
            key = new String(certificate, StandardCharsets.ISO_8859_1).indexOf(MODULUS);
        }
        for (int client = 0; client < number; client++) {
            ObjectNode entry = list.get(client % patterns).deepCopy();
            ByteBuffer.wrap(certificate).putInt(key + 2 * MODULUS.length(), client);
            String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
            entry.put("name", "client-%05d".formatted(client))
                    .put(
                            "certificate",
                            "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n")
                    .put("fingerprint", HexFormat.of().formatHex(hash));
            list.add(entry);
        }
    }

    private static void tokens(ArrayNode list, int number) {
        ObjectNode pattern = list.get(0).deepCopy();
        for (int token = 0; token < number; token++) {
            ObjectNode entry = pattern.deepCopy();
            entry.put(
                    "id",
                    entry.required("id").textValue().substring(0, 24) + "%012d".formatted(token));
            ((ObjectNode) entry.at("/metadata/request")).put("name", "token-%05d".formatted(token));
            list.add(entry);
        }
    }
}
