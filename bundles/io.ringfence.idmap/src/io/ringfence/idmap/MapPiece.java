package io.ringfence.idmap;

/**
 * Host ids of a map that came about in one way.
 *
 * @param ids on the host
 * @param part how they came into the map
 */
public record MapPiece(IdRange ids, Part part) {

    /** How ids come into a map. */
    public enum Part {
        /** From the range that containers share. */
        DEFAULT,
        /** From the range that is the container's own. */
        ISOLATED,
        /** By {@code raw.idmap}. */
        RAW
    }
}
