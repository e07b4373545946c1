package io.ringfence.model.read;

import io.ringfence.model.Certificate;
import io.ringfence.model.Identity;
import io.ringfence.model.Token;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import org.eclipse.jdt.annotation.Nullable;

/** Reads who may talk to the server: certificates, identities and pending tokens. */
final class TrustReader {

    private TrustReader() {}

    static Certificate certificate(Fields element, Context context) throws JsonException {
        return new Certificate(
                element.text("fingerprint"),
                element.textOrEmpty("name"),
                element.text("type"),
                element.flag("restricted"),
                element.texts("projects"),
                element.textOrEmpty("certificate"),
                context.raw());
    }

    static Identity identity(Fields element, Context context) throws JsonException {
        return new Identity(
                element.text("authentication_method"),
                element.text("type"),
                element.textOrEmpty("id"),
                element.textOrEmpty("name"),
                element.texts("groups"),
                element.time("expires_at"),
                context.raw());
    }

    /**
     * Null for operations that are no token, and for those that are over: the operation of a used
     * or revoked token stays in the list for some seconds.
     */
    static @Nullable Token token(Fields operation, Context context) throws JsonException {
        if (!operation.textOrEmpty("class").equals("token") || isOver(operation)) {
            return null;
        }
        Fields metadata = operation.object("metadata");
        Token.Kind kind = kind(metadata);
        Fields request = metadata.object("request");
        return new Token(
                operation.text("id"),
                kind,
                name(kind, metadata, request),
                request.flag("restricted"),
                request.texts("projects"),
                operation.time("created_at"),
                metadata.time("expiresAt"),
                context.raw());
    }

    /** Codes from 200 on are final (LXD source, shared/api/status_code.go). */
    private static boolean isOver(Fields operation) throws JsonException {
        return operation.has("status_code") && operation.number("status_code", 0, 999) >= 200;
    }

    /**
     * Releases describe both sorts alike, so what they hold decides (LXD source,
     * lxd/certificates.go and lxd/api_cluster.go: {@code request} and {@code serverName}).
     */
    private static Token.Kind kind(Fields metadata) {
        if (metadata.has("serverName")) {
            return Token.Kind.CLUSTER_JOIN;
        }
        return metadata.has("request") ? Token.Kind.CERTIFICATE : Token.Kind.OTHER;
    }

    private static String name(Token.Kind kind, Fields metadata, Fields request)
            throws JsonException {
        return switch (kind) {
            case CLUSTER_JOIN -> metadata.text("serverName");
            case CERTIFICATE -> request.textOrEmpty("name");
            case OTHER -> "";
        };
    }
}
