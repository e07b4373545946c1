package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.PkiIndex;
import io.ringfence.remote.pki.Serial;
import io.ringfence.remote.ui.widget.Unexpected;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An authority in a folder, as it was read last. */
sealed interface Ca {

    /** Its folder. */
    default Path place() {
        return switch (this) {
            case Readable ca -> ca.folder();
            case Broken ca -> ca.folder();
        };
    }

    /** What it is called. */
    String name();

    /**
     * One that can be read.
     *
     * @param renewed serials of certificates in whose place there is another one
     * @param faults what other users may use of it although they must not
     */
    record Readable(
            Path folder,
            X509Certificate certificate,
            PkiIndex index,
            Set<Serial> renewed,
            X509CRL list,
            List<Access> faults)
            implements Ca {

        /** Takes from other users what they must not use. */
        void mend() throws SourceException {
            for (Access fault : faults) {
                fault.mend();
            }
        }

        @Override
        public String name() {
            return certificate.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
        }
    }

    /** One that cannot. */
    record Broken(Path folder, Problem problem) implements Ca {

        @Override
        public String name() {
            return String.valueOf(folder.getFileName());
        }
    }

    /** Reads a folder. */
    static Ca read(Path folder) {
        try {
            Pki pki = Pki.open(folder);
            PkiIndex index = pki.index();
            Set<Serial> renewed =
                    index.issued().stream()
                            .flatMap(each -> each.renews().stream())
                            .collect(Collectors.toUnmodifiableSet());
            return new Readable(
                    folder, pki.certificate(), index, renewed, pki.list(), pki.faults());
        } catch (SourceException e) {
            return new Broken(folder, e.problem());
        } catch (RuntimeException | LinkageError e) {
            // whatever is wrong with one folder, the others are read
            return new Broken(folder, Unexpected.problem(folder.toString(), e));
        }
    }
}
