// caught: The method never() from the type UnusedMethod is never used locally
package breach;

final class UnusedMethod {
    private void never() {}
}
