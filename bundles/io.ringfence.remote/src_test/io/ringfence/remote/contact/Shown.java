package io.ringfence.remote.contact;

import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.Chain.Fault;
import io.ringfence.remote.fixture.Identity;

import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** What a server may show, and what becomes of it where its authority is trusted. */
enum Shown {
    GOOD(Judgement.ENTERS),
    CHAIN_OF_THREE(Judgement.ENTERS),
    PATH_TOO_LONG(Judgement.ASKED),
    AUTHORITY_IS_NONE(Judgement.ASKED),
    EXPIRED(Judgement.ASKED),
    NOT_YET_VALID(Judgement.ASKED),
    WRONG_NAME(Judgement.ASKED),
    NO_NAME(Judgement.ASKED),
    SELF_SIGNED(Judgement.ASKED),
    UNKNOWN_AUTHORITY(Judgement.ASKED),
    REVOKED(Judgement.ASKED),
    STALE_LIST(Judgement.ASKED),
    SEVERAL_FAULTS(Judgement.ASKED),
    SMALL_KEY_ABOVE(Judgement.ASKED),
    SMALL_KEY(Judgement.REFUSED),
    SHA_1(Judgement.REFUSED),
    SHA_1_OF_AUTHORITY(Judgement.REFUSED);

    /** The authority that is trusted where one is. */
    static final Chain ROOT = Chain.root("Root CA", 1);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String HERE = "127.0.0.1";

    private final Judgement judgement;
    private @Nullable Chain made;

    Shown(Judgement judgement) {
        this.judgement = judgement;
    }

    /** What becomes of a certificate. */
    enum Judgement {
        /** In PKI mode without a question. */
        ENTERS,
        /** The normal way in PKI mode, too: somebody has to look. */
        ASKED,
        /** Whatever anybody says. */
        REFUSED
    }

    Judgement judgement() {
        return judgement;
    }

    /** What the server shows, and has the key of. */
    synchronized Chain chain() {
        Chain known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private Chain make() {
        Fault none = Fault.NONE;
        Chain below = ROOT.authority("Below", 0);
        return switch (this) {
            case GOOD, REVOKED, STALE_LIST -> ROOT.server(none, HERE);
            case CHAIN_OF_THREE -> below.server(none, HERE);
            case PATH_TOO_LONG -> below.authority("Further below", 0).server(none, HERE);
            case AUTHORITY_IS_NONE -> ROOT.server(none, HERE).server(none, HERE);
            case EXPIRED -> ROOT.server(none.lives(DAY.negated(), HOUR.negated()), HERE);
            case NOT_YET_VALID -> ROOT.server(none.lives(HOUR, DAY), HERE);
            case WRONG_NAME -> ROOT.server(none, "10.0.0.1", "DNS:web.example.org");
            case NO_NAME -> ROOT.server(none);
            case SELF_SIGNED -> Chain.selfSigned(none, HERE);
            case UNKNOWN_AUTHORITY -> Chain.root("Root CA", 1).server(none, HERE);
            case SEVERAL_FAULTS ->
                    Chain.root("Other", 0)
                            .server(none.lives(DAY.negated(), HOUR.negated()), "10.0.0.1");
            case SMALL_KEY -> ROOT.server(none.signed("RSA", 1024, "SHA256withRSA"), HERE);
            case SMALL_KEY_ABOVE -> rsa(1024).server(none.signed("EC", 256, "SHA256withRSA"), HERE);
            case SHA_1_OF_AUTHORITY ->
                    rsa(2048).server(none.signed("EC", 256, "SHA1withRSA"), HERE);
            case SHA_1 -> Chain.selfSigned(none.signed("RSA", 2048, "SHA1withRSA"), HERE);
        };
    }

    private static Chain rsa(int bits) {
        return ROOT.authority("Below", 0, Fault.NONE.signed("RSA", bits, "SHA256withECDSA"));
    }

    /** Writes the authority's revocation list where one is part of it. */
    Optional<Path> list(Path file) {
        return switch (this) {
            case REVOKED -> Optional.of(write(file, Duration.ZERO, ROOT));
            case STALE_LIST -> Optional.of(write(file, DAY, ROOT));
            default -> Optional.empty();
        };
    }

    /** The same list, made so long ago. */
    Path list(Path file, Duration age) {
        return write(file, age, ROOT);
    }

    /** The same list, signed by somebody who only has the name of the authority. */
    Path forged(Path file) {
        return write(file, Duration.ZERO, Chain.root("Root CA", 1));
    }

    private Path write(Path file, Duration age, Chain signer) {
        Instant now = Instant.now().minus(age);
        var list =
                new JcaX509v2CRLBuilder(
                        ROOT.last().getSubjectX500Principal(), Date.from(now.minus(HOUR)));
        list.setNextUpdate(Date.from(now.plus(HOUR)));
        if (this == REVOKED) {
            list.addCRLEntry(
                    chain().first().getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
        }
        try {
            return Identity.pem(
                    file,
                    list.build(
                            new JcaContentSignerBuilder("SHA256withECDSA")
                                    .build(signer.keys().getPrivate())));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
