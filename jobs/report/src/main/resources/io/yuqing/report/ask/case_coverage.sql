-- Where a claim stood that was found untrue, and on which of these platforms it was put right.
SELECT
    length(record.platforms) AS claimed,
    length(arrayIntersect(record.platforms, answer.cleared)) AS cleared,
    arrayStringConcat(
        arrayMap(
            code -> transform(code, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), code),
            arrayFilter(code -> NOT has(answer.cleared, code), record.platforms)),
        '、') AS missing
FROM
(
    SELECT case_id, arrayMap(code -> toString(code), platforms) AS platforms
    FROM v_case_states
    WHERE case_id = {case:String} AND (result IN ('不属实', '部分属实') OR has(marks, 'answered/澄清辟谣'))
) AS record
LEFT JOIN
(
    SELECT case_id, groupUniqArrayArray(platforms) AS cleared FROM v_case_answers WHERE kind = '澄清辟谣' AND case_id = {case:String} GROUP BY case_id
) AS answer ON answer.case_id = record.case_id
LIMIT 1
