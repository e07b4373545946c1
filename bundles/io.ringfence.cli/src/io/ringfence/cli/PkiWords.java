package io.ringfence.cli;

import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.Release;
import io.ringfence.remote.pki.RevocationReason;
import io.ringfence.remote.secret.SecretPlace;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words of the commands about an authority and about keys. */
final class PkiWords {

    private PkiWords() {}

    /** Lets a command line with all its parts read them. */
    static CommandLine register(CommandLine command) {
        return command.registerConverter(
                        Purpose.class,
                        text -> word(text, Purpose::of, Purpose.values(), Purpose::label))
                .registerConverter(
                        KeyType.class,
                        text -> word(text, KeyType::of, KeyType.values(), KeyType::label))
                .registerConverter(
                        RevocationReason.class,
                        text ->
                                word(
                                        text,
                                        RevocationReason::of,
                                        RevocationReason.values(),
                                        RevocationReason::label))
                .registerConverter(
                        SecretPlace.class,
                        text ->
                                word(
                                        text,
                                        SecretPlace::of,
                                        SecretPlace.values(),
                                        SecretPlace::label))
                .registerConverter(Release.class, PkiWords::release);
    }

    private static <T> T word(
            String text, Function<String, Optional<T>> known, T[] all, Function<T, String> label) {
        return known.apply(text.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "give %s instead of '%s'"
                                                .formatted(
                                                        Stream.of(all)
                                                                .map(label)
                                                                .collect(
                                                                        Collectors.joining(" or ")),
                                                        text)));
    }

    private static Release release(String text) {
        int colon = text.indexOf(':');
        String product = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (product.equals("lxd") || product.equals("incus")) {
            Optional<Release> release = Release.of(product, text.substring(colon + 1));
            if (release.isPresent()) {
                return release.get();
            }
        }
        throw new TypeConversionException(
                "give a release as in lxd:5.0.2 or incus:6.0.4 instead of '" + text + "'");
    }
}
