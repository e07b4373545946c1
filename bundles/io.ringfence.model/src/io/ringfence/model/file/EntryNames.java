package io.ringfence.model.file;

/** Names of the entries of a capture file. */
final class EntryNames {

    private EntryNames() {}

    static String answer(int server, int answer) {
        return "servers/" + server + "/answers/" + answer + ".json";
    }

    static String hostFacts(int server, int document) {
        return "servers/" + server + "/host-facts/" + document + ".json";
    }
}
