// caught: Javadoc: Nowhere cannot be resolved to a type
package breach;

/** See {@link Nowhere}. */
final class NamesNothing {}
