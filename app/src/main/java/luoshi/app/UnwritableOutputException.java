package luoshi.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** The output could not be written; the message says where, why, and what to do, in Chinese. */
final class UnwritableOutputException extends Exception {

    UnwritableOutputException(String where, IOException cause) {
        super("写不出" + where + "：" + reason(cause) + "。请用 -o 换一个能写的位置。", cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "没有这个目录";
            case AccessDeniedException _ -> "没有写的权限";
            default -> cause.getMessage();
        };
    }
}
