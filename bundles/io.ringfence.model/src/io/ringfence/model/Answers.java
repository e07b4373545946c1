package io.ringfence.model;

import java.util.List;

/** All answers of one server that belong to one capture, in the order of the requests. */
public record Answers(List<Answer> list) {

    /** No answers, for servers made by hand. */
    public static final Answers NONE = new Answers(List.of());

    public Answers {
        list = List.copyOf(list);
    }
}
