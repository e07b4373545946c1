package io.ringfence.remote.own;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.WriterLock;
import io.ringfence.remote.secret.SecretFile;
import io.ringfence.remote.secret.SecretPlace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes all of this user's secrets to another place: keys and logins.
 *
 * @param own whose secrets
 */
public record Moving(OwnRemotes own) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Takes them there one by one; those that are there already stay. It can be started again after
     * any failure. New ones go there from then on if there is a key of this user.
     *
     * @return the files of those that were taken
     * @throws SourceException if one cannot be taken; then it and those after it are where they
     *     were
     */
    public List<Path> to(SecretPlace place) throws SourceException {
        List<Path> moved = new ArrayList<>();
        List<IdentityFolder> folders = new ArrayList<>(List.of(own.identities()));
        folders.addAll(own.copies());
        for (IdentityFolder folder : folders) {
            for (SecretFile key : folder.keys()) {
                move(key, place, moved);
            }
        }
        for (String login : own.logins()) {
            SecretFile tokens = own.tokens(login);
            if (tokens.place().isPresent()) { // else there is not even a folder
                try (WriterLock _ =
                        WriterLock.take(
                                own.loginLock(login),
                                PATIENCE,
                                "another program is renewing the login")) {
                    move(tokens, place, moved);
                }
            }
        }
        return moved;
    }

    private static void move(SecretFile secret, SecretPlace place, List<Path> moved)
            throws SourceException {
        if (secret.move(place)) {
            moved.add(secret.file());
        }
    }
}
