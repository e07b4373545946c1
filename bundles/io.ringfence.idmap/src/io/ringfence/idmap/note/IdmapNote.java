package io.ringfence.idmap.note;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;

import java.util.List;

/**
 * Something worth knowing about the maps of containers.
 *
 * @param type what it is about
 * @param level how bad in this case
 * @param containers whom it concerns, by project and name; of odd maps in the order of the capture
 * @param storage the volume as {@code POOL/NAME} or the path on the host, empty when it is not
 *     about storage
 * @param sentence the note for people
 */
public record IdmapNote(
        NoteClass type,
        OverlapLevel level,
        List<InstanceIdmap> containers,
        String storage,
        String sentence) {

    public IdmapNote {
        containers = List.copyOf(containers);
    }
}
