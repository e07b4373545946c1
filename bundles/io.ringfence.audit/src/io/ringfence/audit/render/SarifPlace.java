package io.ringfence.audit.render;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.model.Sha256;

import java.nio.charset.StandardCharsets;

/** What a finding is about, in the words of SARIF. */
final class SarifPlace {

    private SarifPlace() {}

    /**
     * {@code server/project/type/name}, with {@code /device} after it if the finding is about a
     * device, without {@code project} if the entity belongs to none. Within a part, {@code %} and
     * {@code /} are written as {@code %25} and {@code %2F}.
     */
    static String qualifiedName(Finding finding) {
        EntityRef entity = finding.entity();
        StringBuilder name = new StringBuilder(part(finding.server())).append('/');
        if (!entity.project().isEmpty()) {
            name.append(part(entity.project())).append('/');
        }
        name.append(entity.type().label()).append('/').append(part(entity.name()));
        if (entity.device() != null) {
            name.append('/').append(part(entity.deviceName()));
        }
        return name.toString();
    }

    /** The same for the same check and entity in every audit, whatever the values are. */
    static String fingerprint(Finding finding) {
        String identity = finding.check().id() + "\n" + qualifiedName(finding);
        return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static String part(String text) {
        return text.indexOf('/') < 0 && text.indexOf('%') < 0
                ? text
                : text.replace("%", "%25").replace("/", "%2F");
    }
}
