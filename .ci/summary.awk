# Reads Surefire's reports: lists every skipped test with its reason, then one line of totals.
# Fails when there is no report, so that a build that broke early is never taken for a passed one.

function attribute(name,    value) {
    if (!match($0, " " name "=\"[^\"]*\"")) return ""
    value = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
    gsub(/&#10;/, " ", value); gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value)
    gsub(/&quot;/, "\"", value); gsub(/&apos;/, "'", value); gsub(/&amp;/, "\\&", value)
    return value
}

/<testsuite / {
    tests += attribute("tests")
    failed += attribute("failures") + attribute("errors")
    skipped += attribute("skipped")
}

/<testcase / {
    test = attribute("classname") " › " attribute("name")
}

/<skipped/ {
    reason = attribute("message") # of a disabled test; a failed assumption stands in the text
    if (reason == "" && sub(/.*<!\[CDATA\[/, "")) {
        sub(/^[A-Za-z0-9.]+: /, "")
        sub(/\]\]>.*/, "")
        reason = $0
    }
    sub(/^Assumption failed: /, "", reason)
    reasons[++listed] = "  " test ": " (reason == "" ? "no reason given" : reason)
}

END {
    print "" # Maven leaves the last line open
    if (listed) print "Skipped:"
    for (i = 1; i <= listed; i++) print reasons[i]
    printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
    exit tests == 0 || failed > 0
}
