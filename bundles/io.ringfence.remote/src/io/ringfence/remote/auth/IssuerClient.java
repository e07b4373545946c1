package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.http.Request;

import java.util.Map;

/** Talks to one provider. */
record IssuerClient(String issuer, WebClient web) {

    /** A talk with it. */
    @FunctionalInterface
    private interface Talk {
        Reply reply() throws SourceException;
    }

    /**
     * @throws SourceException if it cannot be reached, is not trusted or answers no JSON
     */
    IssuerAnswer get(WebAddress address) throws SourceException {
        return answer(() -> web.send(address, Request.get(address.target())));
    }

    /** As {@link #get}, with a form, which may hold secrets. */
    IssuerAnswer post(WebAddress address, Map<String, String> form) throws SourceException {
        return answer(() -> web.post(address, form, Map.of()));
    }

    private IssuerAnswer answer(Talk talk) throws SourceException {
        try {
            Reply reply = talk.reply();
            return new IssuerAnswer(issuer, reply.status(), reply.body());
        } catch (SourceException e) {
            throw e.problem().kind() == Problem.Kind.CANCELLED ? e : ofProvider(e.problem());
        }
    }

    /** What a connection says of LXD it says of a provider. */
    private static SourceException ofProvider(Problem problem) {
        String what = problem.what().replace("an LXD or Incus API", "an OpenID provider");
        String remedy =
                problem.remedy().contains("LXD")
                        ? "look at oidc.issuer of the server"
                        : problem.remedy();
        return new SourceException(
                new Problem(
                        problem.kind(),
                        "the provider for the login could not be used: " + what,
                        problem.where(),
                        remedy));
    }
}
