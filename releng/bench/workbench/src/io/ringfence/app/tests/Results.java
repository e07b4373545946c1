package io.ringfence.app.tests;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what was measured, a name and a number on a line. */
final class Results {

    private Results() {}

    static void print(String name, double value) {
        System.out.printf("%s %.1f%n", name, value);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().collect(Collectors.toList());
        return sorted.get(sorted.size() / 2);
    }

    static double worst(List<Double> values) {
        return Collections.max(values);
    }
}
