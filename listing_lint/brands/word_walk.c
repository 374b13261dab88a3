/* What is known of words and of pairs of neighbours, and the walk over a text in which all of that is known.

   The compiled half of islands.py: the walk of `stretches` there, over texts of which nothing has to be found out any more. It
   answers None for all others, so that what a word may be is decided in Python alone. A word or pair is kept as 60 bits of
   SipHash under a key that is drawn for the process: nobody outside can make two that are taken for one, and by chance that
   happens about once in a million runs that fill the table. */

#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

enum { VALUE = 15 };                               /* the bits of an entry that are its value, the others are the hash */
enum { WEIGHT = 3, NAMES = 2, JOINT = 4, CROSS = 8 }; /* of a word: NEAR and NAMES as in islands.py, and what joins words */
enum { APART = 0, LINKED = 1 };                    /* of a pair */
enum { LONGEST_JOINT = 2 }; /* characters */
enum { UNKNOWN = -1, NOWHERE = -2, FAILED = -2 };
enum { LONGEST = 1 << 20 }; /* bytes of a text, at the most: longer ones are no catalog's usual texts */

typedef struct {
    PyObject_HEAD
    uint64_t key[2];
    uint64_t *entries; /* 0 where there is none */
    size_t size, used, most; /* size is a power of two */
} Walker;

typedef struct {
    uint64_t hash;
    Py_ssize_t start, end; /* in code points */
    int value;
} Word;

/* --- the table ------------------------------------------------------------------------------------------------------- */

#define ROTATED(x, by) (((x) << (by)) | ((x) >> (64 - (by))))

static void stir(uint64_t v[4])
{
    v[0] += v[1], v[2] += v[3], v[1] = ROTATED(v[1], 13) ^ v[0], v[3] = ROTATED(v[3], 16) ^ v[2], v[0] = ROTATED(v[0], 32);
    v[2] += v[1], v[0] += v[3], v[1] = ROTATED(v[1], 17) ^ v[2], v[3] = ROTATED(v[3], 21) ^ v[0], v[2] = ROTATED(v[2], 32);
}

/* SipHash-1-3 of Aumasson and Bernstein, with which Python hashes strings, too. */
static uint64_t hash_of(const Walker *self, const unsigned char *text, size_t length)
{
    uint64_t v[4] = {self->key[0] ^ 0x736f6d6570736575u, self->key[1] ^ 0x646f72616e646f6du,
                     self->key[0] ^ 0x6c7967656e657261u, self->key[1] ^ 0x7465646279746573u};
    uint64_t last = (uint64_t)length << 56;
    size_t at = 0;
    for (; at + 8 <= length; at += 8) {
        uint64_t part;
        memcpy(&part, text + at, 8);
        v[3] ^= part, stir(v), v[0] ^= part;
    }
    for (int shift = 0; at < length; at++, shift += 8) last |= (uint64_t)text[at] << shift;
    v[3] ^= last, stir(v), v[0] ^= last;
    v[2] ^= 0xff, stir(v), stir(v), stir(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/* Of two words side by side, of their hashes, which nobody outside knows. */
static uint64_t pair_of(uint64_t left, uint64_t right)
{
    uint64_t mixed = left ^ ROTATED(right * 0x9e3779b97f4a7c15u, 29);
    mixed = (mixed ^ (mixed >> 32)) * 0xd6e8feb86659fd93u;
    return mixed ^ (mixed >> 32);
}

static uint64_t *entry_of(const Walker *self, uint64_t hash)
{
    size_t place = (size_t)(hash >> 4) & (self->size - 1);
    while (self->entries[place] && (self->entries[place] ^ hash) > VALUE) place = (place + 1) & (self->size - 1);
    return self->entries + place;
}

static int value_of(const Walker *self, uint64_t hash)
{
    uint64_t entry = *entry_of(self, hash);
    return entry ? (int)(entry & VALUE) : UNKNOWN;
}

static int resize(Walker *self, size_t size)
{
    uint64_t *old = self->entries, *all = PyMem_Calloc(size, sizeof(uint64_t));
    size_t before = self->size;
    if (all == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->entries = all, self->size = size;
    for (size_t at = 0; at < before; at++)
        if (old[at]) *entry_of(self, old[at]) = old[at];
    PyMem_Free(old);
    return 0;
}

/* Remember a value, unless the table is full. */
static PyObject *learnt(Walker *self, uint64_t hash, int value)
{
    uint64_t entry = (hash & ~(uint64_t)VALUE) | (uint64_t)value;
    if (entry > VALUE && self->used < self->most) {
        if (self->used * 2 >= self->size && resize(self, self->size * 2) < 0) return NULL;
        uint64_t *place = entry_of(self, hash);
        self->used += *place == 0;
        *place = entry;
    }
    Py_RETURN_NONE;
}

/* --- the walk -------------------------------------------------------------------------------------------------------- */

/* The bytes of the blank that begins here in UTF-8, by what `str.split` takes for blanks; 0 where none does. */
static int blank_at(const unsigned char *at)
{
    if (at[0] > ' ' && at[0] < 0xc2) return 0; /* nearly every byte */
    switch (at[0]) {
    case 0xc2: return at[1] == 0x85 || at[1] == 0xa0 ? 2 : 0;
    case 0xe1: return at[1] == 0x9a && at[2] == 0x80 ? 3 : 0;
    case 0xe2:
        if (at[1] == 0x81) return at[2] == 0x9f ? 3 : 0;
        return at[1] == 0x80 && (at[2] <= 0x8a || at[2] == 0xa8 || at[2] == 0xa9 || at[2] == 0xaf) ? 3 : 0;
    case 0xe3: return at[1] == 0x80 && at[2] == 0x80 ? 3 : 0;
    default: return at[0] == ' ' || (at[0] >= 0x09 && at[0] <= 0x0d) || (at[0] >= 0x1c && at[0] <= 0x1f);
    }
}

/* The words between blanks, at most half as many as bytes; those within a stretch need not be known. */
static Py_ssize_t split(const Walker *self, const unsigned char *text, size_t length, Word *words)
{
    Py_ssize_t count = 0, points = 0;
    size_t at = 0;
    while (at < length) {
        int blank = blank_at(text + at);
        if (blank) {
            at += (size_t)blank, points++;
            continue;
        }
        Word word = {.start = points};
        size_t first = at;
        do points += (text[at++] & 0xc0) != 0x80;
        while (at < length && !blank_at(text + at));
        word.end = points, word.hash = hash_of(self, text + first, at - first), word.value = value_of(self, word.hash);
        words[count++] = word;
    }
    return count;
}

/* The next place of a word that is more than a joint, NOWHERE where that is unknown; behind other signs an x may be the end of a
   name in single letters. */
static Py_ssize_t over_joints(const Word *words, Py_ssize_t count, Py_ssize_t at, int step)
{
    Py_ssize_t start = at;
    for (; at >= 0 && at < count; at += step) {
        if (words[at].end - words[at].start > LONGEST_JOINT) break;
        if (words[at].value == UNKNOWN) return NOWHERE;
        if (!(words[at].value & JOINT) || (at != start && words[at].value & CROSS)) break;
    }
    return at;
}

/* Where a name that holds the word at a place goes on in a direction: that place itself where it doesn't, UNKNOWN where that
   is. `least` is the first place that it may go on to, `end` the one behind the last. */
static Py_ssize_t next_of(const Walker *self, const Word *words, Py_ssize_t at, int step, Py_ssize_t least, Py_ssize_t end)
{
    Py_ssize_t left = step < 0 ? at - 1 : at, right = left + 1;
    if (left < least || right >= end) return at;
    int pair = value_of(self, pair_of(words[left].hash, words[right].hash));
    if (pair != APART) return pair == UNKNOWN ? UNKNOWN : at + step;
    left = over_joints(words, end, left, -1), right = over_joints(words, end, right, 1);
    if (left == NOWHERE || right == NOWHERE) return UNKNOWN;
    if (left < least || right >= end || right - left == 1) return at;
    pair = value_of(self, pair_of(words[left].hash, words[right].hash));
    if (pair == UNKNOWN) return UNKNOWN;
    return pair == APART ? at : step < 0 ? left : right;
}

/* Put the place of each stretch that may hold a mark into a list; UNKNOWN where something is, FAILED with an exception. */
static int stretches(const Walker *self, const Word *words, Py_ssize_t count, PyObject *found)
{
    for (Py_ssize_t place = 0, least = 0; place < count; place++) {
        if (place < least) continue;
        if (words[place].value == UNKNOWN) return UNKNOWN;
        if (!(words[place].value & WEIGHT)) continue;
        Py_ssize_t first = place, last = place, next;
        for (; (next = next_of(self, words, first, -1, least, count)) != first; first = next)
            if (next == UNKNOWN) return UNKNOWN;
        for (; (next = next_of(self, words, last, 1, 0, count)) != last; last = next)
            if (next == UNKNOWN) return UNKNOWN;
        if (first == last && (words[place].value & WEIGHT) != NAMES) continue;
        least = last + 1;
        PyObject *pair = Py_BuildValue("(nn)", words[first].start, words[last].end);
        if (pair == NULL || PyList_Append(found, pair) < 0) {
            Py_XDECREF(pair);
            return FAILED;
        }
        Py_DECREF(pair);
    }
    return 0;
}

/* The UTF-8 of a text; NULL without an exception for one with half a surrogate pair, which has none and is left to Python. */
static const unsigned char *bytes_of(PyObject *text, Py_ssize_t *length)
{
    const char *bytes = PyUnicode_AsUTF8AndSize(text, length);
    if (bytes == NULL && PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) PyErr_Clear();
    return (const unsigned char *)bytes;
}

static PyObject *nothing(void)
{
    if (PyErr_Occurred()) return NULL;
    Py_RETURN_NONE;
}

static PyObject *walker_walk(Walker *self, PyObject *text)
{
    Py_ssize_t length;
    const unsigned char *bytes = bytes_of(text, &length);
    if (bytes == NULL) return nothing();
    if (length > LONGEST) Py_RETURN_NONE;
    Word *words = PyMem_Malloc((size_t)(length / 2 + 1) * sizeof(Word));
    if (words == NULL) return PyErr_NoMemory();
    PyObject *found = PyList_New(0);
    Py_ssize_t count = split(self, bytes, (size_t)length, words);
    int done = found == NULL ? FAILED : stretches(self, words, count, found);
    PyMem_Free(words);
    if (done == 0) return found;
    Py_XDECREF(found);
    if (done == UNKNOWN) Py_RETURN_NONE;
    return NULL;
}

/* --- the type -------------------------------------------------------------------------------------------------------- */

static PyObject *walker_word(Walker *self, PyObject *args)
{
    PyObject *word;
    Py_ssize_t length;
    int value;
    if (!PyArg_ParseTuple(args, "Ui", &word, &value)) return NULL;
    const unsigned char *bytes = bytes_of(word, &length);
    return bytes ? learnt(self, hash_of(self, bytes, (size_t)length), value & VALUE) : nothing();
}

static PyObject *walker_pair(Walker *self, PyObject *args)
{
    PyObject *left, *right;
    Py_ssize_t before, behind;
    int linked;
    if (!PyArg_ParseTuple(args, "UUp", &left, &right, &linked)) return NULL;
    const unsigned char *one = bytes_of(left, &before), *other = one ? bytes_of(right, &behind) : NULL;
    if (other == NULL) return nothing();
    uint64_t hash = pair_of(hash_of(self, one, (size_t)before), hash_of(self, other, (size_t)behind));
    return learnt(self, hash, linked ? LINKED : APART);
}

static PyObject *walker_new(PyTypeObject *type, PyObject *args, PyObject *named)
{
    const char *key;
    Py_ssize_t length, most;
    if (named != NULL && PyDict_Size(named) > 0) return PyErr_Format(PyExc_TypeError, "Walker takes no named arguments");
    if (!PyArg_ParseTuple(args, "y#n", &key, &length, &most)) return NULL;
    if (length != 16 || most < 0) return PyErr_Format(PyExc_ValueError, "a key of 16 bytes and a number of entries");
    Walker *self = (Walker *)((allocfunc)PyType_GetSlot(type, Py_tp_alloc))(type, 0);
    if (self == NULL) return NULL;
    memcpy(self->key, key, sizeof self->key);
    self->most = (size_t)most;
    if (resize(self, 1024) < 0) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static void walker_free(Walker *self)
{
    PyTypeObject *type = Py_TYPE((PyObject *)self);
    PyMem_Free(self->entries);
    ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"word", (PyCFunction)walker_word, METH_VARARGS, "Remember the bits of a word."},
    {"pair", (PyCFunction)walker_pair, METH_VARARGS, "Remember whether two words side by side may stand in one name."},
    {"walk", (PyCFunction)walker_walk, METH_O, "Where a mark may stand in a text, or None where anything in it is unknown."},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot slots[] = {
    {Py_tp_new, walker_new}, {Py_tp_dealloc, walker_free}, {Py_tp_methods, methods}, {0, NULL},
};
static PyType_Spec spec = {"listing_lint.brands.word_walk.Walker", sizeof(Walker), 0, Py_TPFLAGS_DEFAULT, slots};

static int begin(PyObject *module)
{
    PyObject *type = PyType_FromSpec(&spec);
    if (type == NULL || PyModule_AddObjectRef(module, "Walker", type) < 0) {
        Py_XDECREF(type);
        return -1;
    }
    Py_DECREF(type);
    return PyModule_AddIntConstant(module, "VERSION", 1); /* as in walking.py: raised with every change of what is done */
}

static PyModuleDef_Slot steps[] = {{Py_mod_exec, begin}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "word_walk", NULL, 0, NULL, steps, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_word_walk(void) { return PyModuleDef_Init(&module); }
