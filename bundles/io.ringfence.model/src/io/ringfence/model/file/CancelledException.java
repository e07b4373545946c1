package io.ringfence.model.file;

/** Nobody wants the result any more. */
final class CancelledException extends Exception {

    private static final long serialVersionUID = 1;
}
