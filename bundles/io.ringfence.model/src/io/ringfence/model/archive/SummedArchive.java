package io.ringfence.model.archive;

import java.util.Map;

/** An archive together with the sums that its manifest lists. */
public final class SummedArchive {

    private final ZipArchive archive;
    private final Map<String, Sum> sums;

    /**
     * @param sums of all entries but the manifest
     * @throws DamagedFileException if an entry is missing, of another size or not listed
     */
    public SummedArchive(ZipArchive archive, Map<String, Sum> sums) throws DamagedFileException {
        this.archive = archive;
        this.sums = Map.copyOf(sums);
        for (Map.Entry<String, Sum> entry : sums.entrySet()) {
            if (archive.size(entry.getKey()) != entry.getValue().size()) {
                throw new DamagedFileException("was altered: its size differs", entry.getKey());
            }
        }
        for (String name : archive.names()) {
            if (!name.equals(EntryName.MANIFEST) && !sums.containsKey(name)) {
                throw new DamagedFileException("is not listed in " + EntryName.MANIFEST, name);
            }
        }
    }

    /** The entries as they are packed. */
    public ZipArchive archive() {
        return archive;
    }

    /** The sums, by the names of the entries. */
    public Map<String, Sum> sums() {
        return sums;
    }

    /**
     * The bytes of an entry.
     *
     * @throws DamagedFileException if there is none, or its sum differs
     */
    public byte[] read(String name) throws DamagedFileException {
        Sum sum = sums.get(name);
        if (sum == null) {
            throw new DamagedFileException("is missing", name);
        }
        byte[] bytes = archive.read(name);
        if (!Sum.of(bytes).equals(sum)) {
            throw new DamagedFileException("was altered: its SHA-256 sum differs", name);
        }
        return bytes;
    }
}
