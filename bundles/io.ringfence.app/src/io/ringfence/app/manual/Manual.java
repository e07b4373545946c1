package io.ringfence.app.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages of the documentation, in the order in which they are offered. */
public final class Manual {

    private static final int BEFORE = 40;
    private static final int AFTER = 100;

    private final Map<String, ManualPage> pages = new LinkedHashMap<>();

    public Manual(List<ManualPage> pages) {
        pages.forEach(page -> this.pages.put(page.name(), page));
    }

    /**
     * Where words were found.
     *
     * @param title of the page, and of the section in it
     * @param context what stands around the first of the words, in one line
     */
    public record Hit(Place place, String title, String context) {}

    /** All pages. */
    public List<ManualPage> pages() {
        return List.copyOf(pages.values());
    }

    /** The page of this name, which is that of its file. */
    public Optional<ManualPage> page(String name) {
        ManualPage page = pages.get(name);
        return page == null ? Optional.empty() : Optional.of(page);
    }

    /** Whether there is such a page, and such a section in it. */
    public boolean has(Place place) {
        return page(place.page())
                .filter(
                        page ->
                                place.anchor().isEmpty()
                                        || page.section(place.anchor()).isPresent())
                .isPresent();
    }

    /**
     * The sections that have every word, those first that have them in their title.
     *
     * @param query words separated by spaces, in any case; blank finds nothing
     */
    public List<Hit> search(String query) {
        List<String> words =
                Arrays.stream(lower(query).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> titles = new ArrayList<>();
        List<Hit> texts = new ArrayList<>();
        for (ManualPage page : pages.values()) {
            for (ManualPage.Section section : page.sections()) {
                String text = Block.words(section.blocks()).replaceAll("\\s+", " ");
                String title = lower(section.title());
                if (words.stream().allMatch(title::contains)) {
                    titles.add(hit(page, section, text, 0));
                } else if (hasAll(title + "\n" + lower(text), words)) {
                    int at =
                            words.stream()
                                    .map(lower(text)::indexOf)
                                    .filter(index -> index >= 0)
                                    .min(Integer::compare)
                                    .orElse(0);
                    texts.add(hit(page, section, text, at));
                }
            }
        }
        titles.addAll(texts);
        return Collections.unmodifiableList(titles);
    }

    private static boolean hasAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private static Hit hit(ManualPage page, ManualPage.Section section, String text, int at) {
        int from = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1;
        int to = Math.min(text.length(), at + AFTER);
        String context =
                (from > 0 ? "… " : "")
                        + text.substring(from, to)
                        + (to < text.length() ? " …" : "");
        boolean top = section.title().equals(page.title());
        return new Hit(
                section.place(),
                top ? page.title() : page.title() + " › " + section.title(),
                context.strip());
    }

    /** Letter by letter, so that places in both are the same. */
    private static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.toLowerCase((char) c)));
        return out.toString();
    }
}
