package io.ringfence.app.manual;

/**
 * A place in the documentation.
 *
 * @param page name of the page
 * @param anchor of a section in it, empty for its top
 */
public record Place(String page, String anchor) {

    private static final String ENDING = ".md";

    /** Whether a link stays in the documentation. */
    public static boolean isInside(String link) {
        return link.startsWith("#")
                || !link.contains(":") && file(link).endsWith(ENDING) && !link.startsWith("/");
    }

    /**
     * Where a link leads.
     *
     * @param from the page that it stands on
     * @param link as in {@code formats.md#manifest} or {@code #manifest}
     */
    public static Place of(String from, String link) {
        String file = file(link);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new Place(
                name.isEmpty() ? from : name.substring(0, name.length() - ENDING.length()),
                file.length() < link.length() ? link.substring(file.length() + 1) : "");
    }

    private static String file(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? link : link.substring(0, hash);
    }
}
