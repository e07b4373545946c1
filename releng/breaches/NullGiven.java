// caught: Null type mismatch: required '@NonNull String' but the provided value is null
package breach;

final class NullGiven {
    String name() {
        return null;
    }
}
