package luoshi.journal;

import java.nio.file.Path;

/** The key that has signed the journal is not where it should be; a new one would make every copy of the public key worthless. */
public final class LostKeyException extends RuntimeException {

    LostKeyException(Path key) {
        super("找不到签名密钥“" + key + "”，而存证日志已用它签过。请从保管处恢复密钥文件后再启动。");
    }
}
