package io.ringfence.ui.page;

import io.ringfence.ui.estate.Mark;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * What the details of something say: a page that a view draws and a test reads.
 *
 * @param icon name of the icon
 * @param title what it is, a noun phrase
 * @param mark what was found of it, null when nothing is said
 * @param place the way to it
 * @param parts from top to bottom
 */
public record Page(String icon, String title, @Nullable Mark mark, String place, List<Part> parts) {

    public Page {
        parts = List.copyOf(parts);
    }
}
