/* One value of JSON, read strictly: what Python's scanner makes of it, for texts that it would say nothing about.

   The compiled half of quick_json.py. It answers only for values without a fault: a name that comes twice, a number that is not
   finite or has very many digits, half a character, deep nesting and whatever breaks the grammar are left to Python's scanner,
   which words them. */

#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <float.h>
#include <stdint.h>
#include <string.h>

enum { LEVELS = 64 };                   /* of nesting; MAX_DEPTH in strict.py */
enum { KEYS_BITS = 9, LONGEST_KEY = 40 }; /* names that are remembered, bytes of one at the most */
enum { LONGEST_NUMBER = 60 };
#define KEYS (1 << KEYS_BITS)
#define NAME "listing_lint.catalog.json_read.keys"

typedef struct {
    PyObject *value;
    size_t length;
    unsigned char text[LONGEST_KEY];
} Key;

typedef enum { SOUND, ODD, UNFINISHED, FAILED } Outcome;

typedef struct {
    const unsigned char *at, *end;
    Outcome outcome; /* why there is no value */
    Key *keys;
} Text;

static PyObject *read_value(Text *text, int level);

static PyObject *stop(Text *text, Outcome why)
{
    text->outcome = why;
    return NULL;
}

/* The text ends where something is expected, or something else stands there. */
static PyObject *not_there(Text *text) { return stop(text, text->at == text->end ? UNFINISHED : ODD); }

static PyObject *made(Text *text, PyObject *value)
{
    if (value == NULL) text->outcome = FAILED;
    return value;
}

static void skip_blanks(Text *text)
{
    const unsigned char *at = text->at, *end = text->end;
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) at++;
    text->at = at;
}

/* --- texts ------------------------------------------------------------------------------------------------------------ */

/* 1 for what ends a run of characters that stand for themselves: quotes, backslashes, and what has to be escaped. */
static const unsigned char ENDS[256] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['"'] = 1,
    ['\\'] = 1,
};

/* Pass the text whose opening quote stands here, and its closing quote; where it begins, or NULL. */
static const unsigned char *over_text(Text *text, int *escaped)
{
    const unsigned char *start = text->at + 1, *at = start, *end = text->end;
    *escaped = 0;
    for (;;) {
        while (at < end && !ENDS[*at]) at++;
        if (at < end && *at == '\\') {
            *escaped = 1;
            if (end - at < 2) break;
            at += 2;
            continue;
        }
        if (at == end) break;
        if (*at != '"') return stop(text, ODD), NULL;
        text->at = at + 1;
        return start;
    }
    return stop(text, UNFINISHED), NULL;
}

/* The number that four hexadecimal digits stand for, or -1. */
static int32_t four_digits(const unsigned char *at, const unsigned char *end)
{
    int32_t found = 0;
    if (end - at < 4) return -1;
    for (int digit = 0; digit < 4; digit++, at++) {
        int32_t value = *at >= '0' && *at <= '9'   ? *at - '0'
                        : *at >= 'a' && *at <= 'f' ? *at - 'a' + 10
                        : *at >= 'A' && *at <= 'F' ? *at - 'A' + 10
                                                   : -1;
        if (value < 0) return -1;
        found = found * 16 + value;
    }
    return found;
}

static char *put(char *to, int32_t code)
{
    if (code < 0x80) {
        *to++ = (char)code;
        return to;
    }
    if (code < 0x800) {
        *to++ = (char)(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            *to++ = (char)(0xE0 | code >> 12);
        } else {
            *to++ = (char)(0xF0 | code >> 18);
            *to++ = (char)(0x80 | (code >> 12 & 0x3F));
        }
        *to++ = (char)(0x80 | (code >> 6 & 0x3F));
    }
    *to++ = (char)(0x80 | (code & 0x3F));
    return to;
}

/* The character of the escape whose backslash stands at `*from`, which is passed; -1 for none, and for half of one. */
static int32_t escape_of(const unsigned char **from, const unsigned char *end)
{
    const unsigned char *at = *from + 2;
    *from = at;
    switch (at[-1]) {
    case '"': case '\\': case '/': return at[-1];
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'u': break;
    default: return -1;
    }
    int32_t code = four_digits(at, end);
    if (code < 0) return -1;
    *from = at += 4;
    if (code < 0xD800 || code > 0xDFFF) return code;
    if (code > 0xDBFF || end - at < 6 || at[0] != '\\' || at[1] != 'u') return -1;
    int32_t other = four_digits(at + 2, end);
    if (other < 0xDC00 || other > 0xDFFF) return -1;
    *from = at + 6;
    return 0x10000 + ((code - 0xD800) << 10) + (other - 0xDC00);
}

static PyObject *unescaped(Text *text, const unsigned char *at, const unsigned char *end)
{
    char *plain = PyMem_Malloc((size_t)(end - at)), *to = plain; /* an escape is longer than what it stands for */
    if (plain == NULL) return made(text, PyErr_NoMemory());
    while (at < end) {
        const unsigned char *mark = memchr(at, '\\', (size_t)(end - at));
        size_t run = (size_t)((mark == NULL ? end : mark) - at);
        memcpy(to, at, run);
        to += run, at += run;
        if (mark == NULL) break;
        int32_t code = escape_of(&at, end);
        if (code < 0) {
            PyMem_Free(plain);
            return stop(text, ODD);
        }
        to = put(to, code);
    }
    PyObject *value = PyUnicode_FromStringAndSize(plain, to - plain);
    PyMem_Free(plain);
    return made(text, value);
}

static PyObject *read_text(Text *text)
{
    int escaped;
    const unsigned char *start = over_text(text, &escaped), *end = text->at - 1;
    if (start == NULL) return NULL;
    if (escaped) return unescaped(text, start, end);
    return made(text, PyUnicode_FromStringAndSize((const char *)start, end - start));
}

/* The name of a member: most were met before, and are the same objects then. */
static PyObject *read_key(Text *text)
{
    int escaped;
    const unsigned char *start = over_text(text, &escaped), *end = text->at - 1;
    if (start == NULL) return NULL;
    if (escaped) return unescaped(text, start, end);
    size_t length = (size_t)(end - start);
    if (length > LONGEST_KEY) return made(text, PyUnicode_FromStringAndSize((const char *)start, end - start));
    uint64_t head = 0, tail = 0; /* what matters is that equal ones come to the same place */
    memcpy(&head, start, length < 8 ? length : 8);
    if (length > 8) memcpy(&tail, end - 8, 8);
    uint64_t mixed = (head ^ length) * 0x9e3779b97f4a7c15u ^ tail * 0xd6e8feb86659fd93u;
    Key *key = text->keys + ((mixed ^ (mixed >> 29)) * 0x9e3779b97f4a7c15u >> (64 - KEYS_BITS));
    if (key->value != NULL && key->length == length && memcmp(key->text, start, length) == 0) return Py_NewRef(key->value);
    PyObject *value = PyUnicode_FromStringAndSize((const char *)start, end - start);
    if (value == NULL) return stop(text, FAILED);
    PyObject *before = key->value;
    key->value = Py_NewRef(value), key->length = length;
    memcpy(key->text, start, length);
    Py_XDECREF(before);
    return value;
}

/* --- numbers ---------------------------------------------------------------------------------------------------------- */

static size_t digits_at(const unsigned char *at, const unsigned char *end)
{
    const unsigned char *start = at;
    while (at < end && *at >= '0' && *at <= '9') at++;
    return (size_t)(at - start);
}

static PyObject *float_of(Text *text, const unsigned char *start, size_t length)
{
    char copy[LONGEST_NUMBER + 1];
    memcpy(copy, start, length);
    copy[length] = '\0';
    double value = PyOS_string_to_double(copy, NULL, NULL);
    if (value == -1.0 && PyErr_Occurred()) return stop(text, FAILED);
    if (value > DBL_MAX || value < -DBL_MAX) return stop(text, ODD); /* infinity */
    return made(text, PyFloat_FromDouble(value));
}

static PyObject *read_number(Text *text)
{
    static const double TENS[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const unsigned char *start = text->at, *at = start, *end = text->end;
    int minus = *at == '-';
    at += minus;
    size_t whole = digits_at(at, end), part = 0;
    if (whole == 0 || (whole > 1 && *at == '0')) return at == end ? stop(text, UNFINISHED) : stop(text, ODD);
    int64_t value = 0;
    for (size_t digit = 0; digit < whole && digit < 18; digit++) value = value * 10 + (at[digit] - '0');
    at += whole;
    int plain = at == end || (*at != '.' && *at != 'e' && *at != 'E');
    if (!plain && *at == '.') {
        part = digits_at(++at, end);
        if (part == 0) return at == end ? stop(text, UNFINISHED) : stop(text, ODD);
        if (whole + part <= 15)
            for (size_t digit = 0; digit < part; digit++) value = value * 10 + (at[digit] - '0');
        at += part;
    }
    int power = at < end && (*at == 'e' || *at == 'E');
    if (power) {
        if (++at < end && (*at == '+' || *at == '-')) at++;
        size_t digits = digits_at(at, end);
        if (digits == 0) return at == end ? stop(text, UNFINISHED) : stop(text, ODD);
        at += digits;
    }
    if (at == end) return stop(text, UNFINISHED); /* more digits may follow in what is not seen here */
    if (plain && whole > 18) return stop(text, ODD);
    if (!plain && at - start > LONGEST_NUMBER) return stop(text, ODD);
    text->at = at;
    if (plain) return made(text, PyLong_FromLongLong(minus ? -value : value));
#if FLT_EVAL_METHOD == 0
    /* Both are exact as doubles, so that what comes of them is rounded once, as it has to be. */
    if (!power && whole + part <= 15) {
        double found = (double)value / TENS[part];
        return made(text, PyFloat_FromDouble(minus ? -found : found));
    }
#endif
    return float_of(text, start, (size_t)(at - start));
}

/* --- values ----------------------------------------------------------------------------------------------------------- */

static int add_member(Text *text, PyObject *object, int level)
{
    if (text->at == text->end || *text->at != '"') return not_there(text), 0;
    PyObject *key = read_key(text);
    if (key == NULL) return 0;
    skip_blanks(text);
    if (text->at == text->end || *text->at != ':') {
        Py_DECREF(key);
        return not_there(text), 0;
    }
    text->at++;
    skip_blanks(text);
    PyObject *value = read_value(text, level + 1);
    int failed = value == NULL;
    if (!failed && PyDict_SetItem(object, key, value) < 0) failed = 1, text->outcome = FAILED;
    Py_XDECREF(value);
    Py_DECREF(key);
    return !failed;
}

static int add_element(Text *text, PyObject *array, int level)
{
    PyObject *value = read_value(text, level + 1);
    if (value == NULL) return 0;
    int failed = PyList_Append(array, value) < 0;
    if (failed) text->outcome = FAILED;
    Py_DECREF(value);
    return !failed;
}

/* The object or array that opens here. */
static PyObject *read_container(Text *text, int level)
{
    int is_object = *text->at == '{', closing = is_object ? '}' : ']';
    if (level > LEVELS) return stop(text, ODD);
    PyObject *container = is_object ? PyDict_New() : PyList_New(0);
    if (container == NULL) return stop(text, FAILED);
    Py_ssize_t members = 0;
    text->at++;
    skip_blanks(text);
    int closed = text->at < text->end && *text->at == closing;
    while (!closed) {
        if (!(is_object ? add_member(text, container, level) : add_element(text, container, level))) goto none;
        members++;
        skip_blanks(text);
        closed = text->at < text->end && *text->at == closing;
        if (closed) break;
        if (text->at == text->end || *text->at != ',') {
            not_there(text);
            goto none;
        }
        text->at++;
        skip_blanks(text);
    }
    text->at++;
    if (!is_object || PyDict_Size(container) == members) return container;
    stop(text, ODD); /* a name comes twice */
none:
    Py_DECREF(container);
    return NULL;
}

static PyObject *read_word(Text *text, const char *word, size_t length, PyObject *value)
{
    size_t left = (size_t)(text->end - text->at);
    if (memcmp(text->at, word, left < length ? left : length) != 0) return stop(text, ODD);
    if (left < length) return stop(text, UNFINISHED);
    text->at += length;
    return Py_NewRef(value);
}

static PyObject *read_value(Text *text, int level)
{
    if (text->at == text->end) return stop(text, UNFINISHED);
    switch (*text->at) {
    case '"': return read_text(text);
    case '{': case '[': return read_container(text, level);
    case 't': return read_word(text, "true", 4, Py_True);
    case 'f': return read_word(text, "false", 5, Py_False);
    case 'n': return read_word(text, "null", 4, Py_None);
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
        return read_number(text);
    default: return stop(text, ODD);
    }
}

static Py_ssize_t characters_in(const unsigned char *at, const unsigned char *end)
{
    Py_ssize_t count = 0;
    for (; at < end; at++) count += (*at & 0xC0) != 0x80;
    return count;
}

/* --- the module ------------------------------------------------------------------------------------------------------- */

static PyObject *read_one(PyObject *module, PyObject *args)
{
    PyObject *capsule;
    const char *given;
    Py_ssize_t length, place;
    if (!PyArg_ParseTuple(args, "Os#n", &capsule, &given, &length, &place)) return NULL;
    Key *keys = PyCapsule_GetPointer(capsule, NAME);
    if (keys == NULL) return NULL;
    if (place < 0 || place > length) Py_RETURN_NONE;
    const unsigned char *start = (const unsigned char *)given + place;
    Text text = {start, (const unsigned char *)given + length, SOUND, keys};
    PyObject *value = read_value(&text, 1);
    if (value != NULL)
        return Py_BuildValue("(Nnn)", value, text.at - (const unsigned char *)given, characters_in(start, text.at));
    if (text.outcome == FAILED) return NULL;
    return Py_NewRef(text.outcome == UNFINISHED ? Py_False : Py_None);
}

static void forget(PyObject *capsule)
{
    Key *keys = PyCapsule_GetPointer(capsule, NAME);
    for (int place = 0; place < KEYS; place++) Py_XDECREF(keys[place].value);
    PyMem_Free(keys);
}

static PyObject *keys(PyObject *module, PyObject *unused)
{
    Key *found = PyMem_Calloc(KEYS, sizeof(Key));
    if (found == NULL) return PyErr_NoMemory();
    PyObject *capsule = PyCapsule_New(found, NAME, forget);
    if (capsule == NULL) PyMem_Free(found);
    return capsule;
}

static PyMethodDef methods[] = {
    {"keys", keys, METH_NOARGS, "Names that are remembered from value to value."},
    {"read", read_one, METH_VARARGS, "The value at a place in UTF-8, its end, and its characters; None or False for no value."},
    {NULL, NULL, 0, NULL},
};

static int begin(PyObject *module)
{
    return PyModule_AddIntConstant(module, "VERSION", 1); /* as in quick_json.py: raised with every change of what is done */
}

static PyModuleDef_Slot steps[] = {{Py_mod_exec, begin}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "json_read", NULL, 0, methods, steps, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_json_read(void) { return PyModuleDef_Init(&module); }
