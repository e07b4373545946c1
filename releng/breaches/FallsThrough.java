// caught: Switch case may be entered by falling through previous case
package breach;

final class FallsThrough {
    int count(int kind) {
        int count = 0;
        switch (kind) {
            case 1:
                count++;
            default:
                count += 2;
        }
        return count;
    }
}
