package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A rectangle's left and right side: a block, or several under one pixel.
 *
 * @param left in pixels, 0 or more
 * @param right in pixels, more than {@code left}, at most the width
 * @param ids from the first to the last id that it stands for
 * @param blocks how many blocks it stands for
 * @param part of the worst of them
 * @param level the worst of theirs, null when none shares anything
 */
public record Span(
        double left,
        double right,
        IdRange ids,
        int blocks,
        MapPiece.@Nullable Part part,
        @Nullable OverlapLevel level) {}
