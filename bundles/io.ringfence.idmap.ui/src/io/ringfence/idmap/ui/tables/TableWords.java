package io.ringfence.idmap.ui.tables;

/**
 * What a table says besides its rows.
 *
 * @param name of the table, for those who cannot see it
 * @param hint what can be typed into the filter
 * @param counts how many rows are listed of how many, with two places
 * @param nothing title while there is no map at all
 * @param nothingText what to do then
 * @param none title while there is no row
 * @param noneText what that means
 * @param file what a file of it may be called
 */
public record TableWords(
        String name,
        String hint,
        String counts,
        String nothing,
        String nothingText,
        String none,
        String noneText,
        String file) {}
