package io.ringfence.ui.estate;

/** What was found of something, as a shape and a word; the worst first. */
public enum Mark {
    CRITICAL("mark-critical", Messages.mark_critical),
    HIGH("mark-high", Messages.mark_high),
    MEDIUM("mark-medium", Messages.mark_medium),
    LOW("mark-low", Messages.mark_low),
    INFO("mark-info", Messages.mark_info),
    UNKNOWN("mark-unknown", Messages.mark_unknown),
    EXCEPTED("mark-excepted", Messages.mark_excepted),
    PASS("mark-pass", Messages.mark_pass),
    NOT_APPLICABLE("mark-not-applicable", Messages.mark_notApplicable);

    private final String icon;
    private final String word;

    Mark(String icon, String word) {
        this.icon = icon;
        this.word = word;
    }

    /** The name of the icon with its shape and colour. */
    public String icon() {
        return icon;
    }

    /** The word for people, as in {@code critical}. */
    public String word() {
        return word;
    }

    /** The worse of two. */
    public Mark orWorse(Mark other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether it stands for a failure that nobody has accepted. */
    public boolean isFailure() {
        return compareTo(INFO) <= 0;
    }
}
