package io.ringfence.ui.widget;

/** Numbers where there is little room. */
public final class Brief {

    private static final int MANY = 10_000;

    private Brief() {}

    /** As in {@code 1,092} and {@code 138k}. */
    public static String of(int number) {
        return number < MANY ? "%,d".formatted(number) : "%,dk".formatted(number / 1_000);
    }
}
