package io.ringfence.app.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of the documentation.
 *
 * @param name of its file without the ending, as in {@code workbench}
 */
public record ManualPage(String name, List<Block> blocks) {

    public ManualPage {
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of a page under one heading.
     *
     * @param place its page and anchor
     */
    public record Section(Place place, int level, String title, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** Its first heading; its name when it has none. */
    public String title() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .findFirst()
                .map(Block::words)
                .orElse(name);
    }

    /** Its headings with what is under them, in their order. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Block> under = new ArrayList<>();
        Block.Heading heading = new Block.Heading(1, "", List.of());
        boolean begun = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading next) {
                if (begun) {
                    sections.add(section(heading, under));
                }
                under = new ArrayList<>();
                heading = next;
            } else {
                under.add(block);
            }
            begun = true;
        }
        if (begun) {
            sections.add(section(heading, under));
        }
        return sections;
    }

    /** The section with this anchor. */
    public Optional<Section> section(String anchor) {
        return sections().stream()
                .filter(section -> section.place().anchor().equals(anchor))
                .findFirst();
    }

    private Section section(Block.Heading heading, List<Block> under) {
        return new Section(
                new Place(name, heading.anchor()), heading.level(), heading.words(), under);
    }
}
