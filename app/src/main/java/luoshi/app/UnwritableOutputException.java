package luoshi.app;

import java.io.IOException;

/** The output could not be written; the message says where and why, in Chinese. */
final class UnwritableOutputException extends Exception {

    UnwritableOutputException(String where, IOException cause) {
        super("写不出" + where + "（" + cause + "）。请换一个能写的位置，用 -o 指定。", cause);
    }
}
