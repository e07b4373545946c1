package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A range on a lane.
 *
 * @param ids on the host
 * @param container the first of them in the container
 * @param part by which part of the map; null for the ids of privileged containers
 * @param level the worst overlap that the container has there, null when it has none
 */
public record Block(
        IdRange ids, long container, MapPiece.@Nullable Part part, @Nullable OverlapLevel level) {}
