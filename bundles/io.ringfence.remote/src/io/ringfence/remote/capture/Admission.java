package io.ringfence.remote.capture;

import io.ringfence.model.Answer;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.tls.ClientCertificate;

/** Whether the answer to {@code /1.0} is one of LXD or Incus, and whether it lets us in. */
final class Admission {

    private final Reach reach;

    Admission(Reach reach) {
        this.reach = reach;
    }

    /**
     * @param root the answer to {@code /1.0}
     * @param info what it says
     * @throws SourceException if this is no such server, or it does not trust this client
     */
    void check(Answer root, ServerInfo info) throws SourceException {
        if (root.status() == 401) {
            throw problem(
                    "the server does not take this login any more",
                    "run `ringfence remote login` with the name of this remote");
        }
        if (root.status() == 403) {
            throw untrusted();
        }
        if (root.status() != 200 || info.apiExtensions().isEmpty()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.UNREACHABLE,
                            "this is not an LXD or Incus API: "
                                    + root.whyUnreadable()
                                            .orElse(
                                                    "HTTP status "
                                                            + root.status()
                                                            + " and no API extensions"),
                            reach.endpoint().text(),
                            "look at the address and port"));
        }
        if (!info.trusted()) {
            throw untrusted();
        }
    }

    private SourceException untrusted() throws SourceException {
        if (!reach.credentials().equals(Credentials.NONE)) {
            return problem(
                    "the server lets nobody in with this login",
                    "have its administrator look who may enter, or run `ringfence remote login`"
                            + " with the name of this remote");
        }
        ClientCertificate client = reach.clientCertificate();
        if (client == null) {
            String where = reach.certificate().map(file -> " in " + file.getParent()).orElse("");
            return problem(
                    "the server does not trust this client, which has no certificate" + where,
                    "run `lxc remote add` or `incus remote add`, which makes one and has the server"
                            + " trust it");
        }
        String what = "the server does not trust this client's certificate " + client;
        if (reach.key().equals(reach.certificate())) { // ours; the file is for nobody else
            return problem(
                    what,
                    "it may have taken the trust back; have a token made there, as with `lxc config"
                            + " trust add --name NAME` or `incus config trust add NAME`, then"
                            + " `ringfence remote remove` this remote and add it with the token");
        }
        String file = ShellWord.of(String.valueOf(client.file().getFileName()));
        return problem(
                what,
                "on the server run `lxc config trust add "
                        + file
                        + "` or `incus config trust add-certificate "
                        + file
                        + "`, or add the remote again with a token");
    }

    private SourceException problem(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.NOT_TRUSTED, what, reach.endpoint().text(), remedy));
    }
}
