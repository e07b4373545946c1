// caught: The value of the local variable size is not used
package breach;

final class UnusedLocal {
    void look(String name) {
        int size = name.length();
    }
}
