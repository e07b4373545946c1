// caught: Resource leak: 'in' is never closed
package breach;

import java.io.FileInputStream;
import java.io.IOException;

final class LeftOpen {
    int first(String file) throws IOException {
        FileInputStream in = new FileInputStream(file);
        return in.read();
    }
}
