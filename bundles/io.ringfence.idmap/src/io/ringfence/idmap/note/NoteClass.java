package io.ringfence.idmap.note;

/** What a note is about. The label is that of machine-readable results. */
public enum NoteClass {
    /** A map that programs, nested servers or the kernel do not get on with. */
    ODD_MAP("odd-map"),
    /** A volume is attached to containers with different maps, and is not shifted. */
    VOLUME_MAPS("volume-different-maps"),
    /** Files have the same ids on the disk whoever writes them, as they are shifted for each. */
    SHIFTED("shifted-disk"),
    /** Containers of different members have the same host ids, and a storage that both see. */
    SHARED_STORAGE("members-shared-storage");

    private final String label;

    NoteClass(String label) {
        this.label = label;
    }

    /** The name in machine-readable results. */
    public String label() {
        return label;
    }
}
